//! The worker of a helper: does a shard of a run.

use page_core::protocol::{Answer, FromHelper, ToHelper};
use page_core::session::{HelperSession, RunError};

use super::listen::{Handler, listen};
use super::post::{post, post_bytes};
use crate::envelope::{EnvelopeError, Payload};

/// Why a message was refused.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    #[error(transparent)]
    Run(#[from] RunError),
}

/// Begins the role. Returns what it does with a message.
pub(super) fn begin() -> Handler {
    let mut session = HelperSession::default();
    session.make_ready();
    listen(move |message, payload| {
        if let Err(error) = handle(&mut session, message, &payload) {
            post(FromHelper::Refused { cause: error.to_string() });
        }
    })
}

fn handle(
    session: &mut HelperSession,
    message: ToHelper,
    payload: &Payload,
) -> Result<(), Refusal> {
    match message {
        ToHelper::Part { reader } => session.take(reader, &payload.to_vec()?)?,
        ToHelper::Begin { shard, cleaned_by, settings } => {
            found(Answer::Sample, &session.begin(shard, cleaned_by, &settings)?);
        }
        ToHelper::Score => found(Answer::Share, &session.score(&payload.to_vec()?)?),
    }
    Ok(())
}

fn found(answer: Answer, bytes: &[u8]) {
    post_bytes(FromHelper::Found { answer }, bytes);
}
