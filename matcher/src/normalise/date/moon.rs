//! New moons and the place of the sun, to the day.
//!
//! Takes the number of a new moon or a day, gives the day of the new moon or the twelfth of the
//! ecliptic in which the sun stands, by the clock of a time zone. Days are counted as the Julian
//! day at noon. Source: Meeus, Astronomical Algorithms (1991), chapters 24 and 47, with the shorter
//! series of Meeus, Astronomical Formulae for Calculators (1979), chapter 32, for the moon; both
//! are good to minutes. Decided: of all new moons from 1899 to 2101 none comes nearer than a few
//! seconds to midnight, so the last digits of a sine, in which processors differ, never matter.

use std::ops::Range;

/// The new moons that the calendar needs, counted from that of 1 January 1900.
pub(super) const MOONS: Range<i32> = -20..2520;

/// Degrees of the ecliptic in a twelfth of it.
const TWELFTH: f64 = 30.0;

/// The sine of an angle in degrees.
fn sine(degrees: f64) -> f64 {
    degrees.to_radians().sin()
}

/// The day of a new moon in a time zone some hours ahead of UTC.
pub(super) fn new_moon(number: i32, hours: f64) -> i32 {
    day_of(moment(number), hours).floor() as i32
}

/// The twelfth of the ecliptic, from 0 at the vernal equinox, in which the sun stands when a day
/// begins in a time zone.
pub(super) fn twelfth(day: i32, hours: f64) -> i32 {
    (longitude(f64::from(day) - 0.5 - hours / 24.0) / TWELFTH).floor() as i32
}

/// A Julian date as a day with its fraction since midnight in a time zone.
fn day_of(moment: f64, hours: f64) -> f64 {
    moment + 0.5 + hours / 24.0
}

/// When a new moon is, as a Julian date of universal time.
fn moment(number: i32) -> f64 {
    let k = f64::from(number);
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sine(166.56 + 132.87 * t - 0.009_173 * t2);
    // The anomalies of the sun and the moon, and the moon's argument of latitude.
    let sun = 359.224_2 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.025_3 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.296_4 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let off = (0.173_4 - 0.000_393 * t) * sine(sun) + 0.002_1 * sine(2.0 * sun)
        - 0.406_8 * sine(moon)
        + 0.016_1 * sine(2.0 * moon)
        - 0.000_4 * sine(3.0 * moon)
        + 0.010_4 * sine(2.0 * node)
        - 0.005_1 * sine(sun + moon)
        - 0.007_4 * sine(sun - moon)
        + 0.000_4 * sine(2.0 * node + sun)
        - 0.000_4 * sine(2.0 * node - sun)
        - 0.000_6 * sine(2.0 * node + moon)
        + 0.001_0 * sine(2.0 * node - moon)
        + 0.000_5 * sine(sun + 2.0 * moon);
    // From dynamical to universal time.
    let clock = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    mean + off - clock
}

/// The apparent longitude of the sun at a Julian date, in degrees from 0 to 360.
fn longitude(moment: f64) -> f64 {
    let t = (moment - 2_451_545.0) / 36_525.0;
    let t2 = t * t;
    let anomaly = 357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2;
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * sine(anomaly)
        + (0.019_993 - 0.000_101 * t) * sine(2.0 * anomaly)
        + 0.000_290 * sine(3.0 * anomaly);
    let seen = mean + centre - 0.005_69 - 0.004_78 * sine(125.04 - 1934.136 * t);
    seen.rem_euclid(360.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_processor_decides_the_day() {
        const SECOND: f64 = 1.0 / 86_400.0;
        for number in MOONS {
            for hours in [7.0, 8.0] {
                let fraction = day_of(moment(number), hours).rem_euclid(1.0);
                assert!((SECOND..1.0 - SECOND).contains(&fraction), "{number}");
                let start = f64::from(new_moon(number, hours)) - 0.5 - hours / 24.0;
                let within = longitude(start).rem_euclid(TWELFTH);
                // The sun takes an hour for a twenty-fourth of a degree.
                assert!((0.000_1..TWELFTH - 0.000_1).contains(&within), "{number}");
            }
        }
    }

    /// The March equinoxes and the new moons of the Astronomical Almanac, in UTC.
    #[test]
    fn known_moments() {
        // 6 January 2000, 18:14; 15 February 1972, 00:29.
        for (number, expected) in [(1237, 2_451_550.260), (892, 2_441_362.520)] {
            assert!((moment(number) - expected).abs() < 0.01, "{number}: {}", moment(number));
        }
        // 20 March 2000, 07:35; 21 December 2020, 10:02.
        for (date, expected) in [(2_451_623.816, 0.0), (2_459_204.918, 270.0)] {
            let off = (longitude(date) - expected + 180.0).rem_euclid(360.0) - 180.0;
            assert!(off.abs() < 0.02, "{date}: {off}");
        }
    }
}
