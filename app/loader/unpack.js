// Unpacks LZMA: what the packer compressed the WebAssembly with.
//
// Takes the bytes of a file in the format ".lzma" (one byte of properties, four of the dictionary's
// size, eight of the size, then the range-coded stream), gives the bytes that were packed. Written
// from the format's description; the dictionary is the result itself, so nothing is copied.
//
// Numbers of 32 bits are kept as they are: JavaScript's are exact far beyond that. Old JavaScript on
// purpose, as in page.js.
function unpackLzma(input) {
  'use strict';

  var properties = input[0];
  var lc = properties % 9;
  var lp = Math.floor(properties / 9) % 5;
  var pb = Math.floor(properties / 45);
  var size = input[5] + input[6] * 256 + input[7] * 65536 + input[8] * 16777216;
  var output = new Uint8Array(size);
  var done = 0;

  // Where each table of probabilities begins.
  var IS_MATCH = 0;
  var IS_REP = 192;
  var IS_REP0 = 204;
  var IS_REP1 = 216;
  var IS_REP2 = 228;
  var IS_REP0_LONG = 240;
  var SLOT = 432;
  var SPECIAL = 688;
  var ALIGN = 802;
  var LENGTH = 818;
  var REP_LENGTH = 1332;
  var LITERAL = 1846;
  var chances = new Uint16Array(LITERAL + (768 << (lc + lp))).fill(1024);

  // The range and the code: an array of words keeps them from becoming objects.
  var at = 18;
  var coder = new Uint32Array(2);
  coder[0] = 4294967295;
  coder[1] = input[14] * 16777216 + input[15] * 65536 + input[16] * 256 + input[17];

  function bit(place) {
    var chance = chances[place];
    var range = coder[0];
    var code = coder[1];
    var bound = ((range >>> 11) * chance) >>> 0;
    var value = 0;
    if (code < bound) {
      range = bound;
      chances[place] = chance + ((2048 - chance) >> 5);
    } else {
      range = (range - bound) >>> 0;
      code = (code - bound) >>> 0;
      chances[place] = chance - (chance >> 5);
      value = 1;
    }
    if (range < 16777216) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | input[at++]) >>> 0;
    }
    coder[0] = range;
    coder[1] = code;
    return value;
  }

  // Bits from the highest on, down a tree.
  function tree(place, bits) {
    var node = 1;
    for (var i = 0; i < bits; i++) node = (node << 1) | bit(place + node);
    return node - (1 << bits);
  }

  // Bits from the lowest on.
  function reversed(place, bits) {
    var node = 1;
    var value = 0;
    for (var i = 0; i < bits; i++) {
      var next = bit(place + node);
      node = (node << 1) | next;
      value += next << i;
    }
    return value;
  }

  function direct(bits) {
    var value = 0;
    for (var i = 0; i < bits; i++) {
      coder[0] >>>= 1;
      var next = coder[1] >= coder[0] ? 1 : 0;
      if (next) coder[1] -= coder[0];
      value = value * 2 + next;
      if (coder[0] < 16777216) {
        coder[0] <<= 8;
        coder[1] = (coder[1] << 8) | input[at++];
      }
    }
    return value;
  }

  function lengthFrom(place, position) {
    if (!bit(place)) return 2 + tree(place + 2 + (position << 3), 3);
    if (!bit(place + 1)) return 10 + tree(place + 130 + (position << 3), 3);
    return 18 + tree(place + 258, 8);
  }

  function distanceFor(length) {
    var slot = tree(SLOT + (Math.min(length - 2, 3) << 6), 6);
    if (slot < 4) return slot;
    var bits = (slot >> 1) - 1;
    var base = (2 + (slot & 1)) * Math.pow(2, bits);
    if (slot < 14) return base + reversed(SPECIAL + base - slot - 1, bits);
    return base + direct(bits - 4) * 16 + reversed(ALIGN, 4);
  }

  var state = 0;
  var rep0 = 0;
  var rep1 = 0;
  var rep2 = 0;
  var rep3 = 0;
  var positions = (1 << pb) - 1;
  var literals = (1 << lp) - 1;

  while (done < size) {
    var position = done & positions;
    if (!bit(IS_MATCH + (state << 4) + position)) {
      var before = done > 0 ? output[done - 1] : 0;
      var table =
        LITERAL + 768 * (((done & literals) << lc) + (before >> (8 - lc)));
      var symbol = 1;
      if (state >= 7) {
        var matched = output[done - rep0 - 1];
        do {
          var expected = (matched >> 7) & 1;
          matched <<= 1;
          var next = bit(table + ((1 + expected) << 8) + symbol);
          symbol = (symbol << 1) | next;
          if (expected !== next) break;
        } while (symbol < 256);
      }
      while (symbol < 256) symbol = (symbol << 1) | bit(table + symbol);
      output[done++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }

    var length;
    if (bit(IS_REP + state)) {
      if (!bit(IS_REP0 + state)) {
        if (!bit(IS_REP0_LONG + (state << 4) + position)) {
          state = state < 7 ? 9 : 11;
          output[done] = output[done - rep0 - 1];
          done++;
          continue;
        }
      } else {
        var distance = rep1;
        if (bit(IS_REP1 + state)) {
          distance = rep2;
          if (bit(IS_REP2 + state)) {
            distance = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      length = lengthFrom(REP_LENGTH, position);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      length = lengthFrom(LENGTH, position);
      state = state < 7 ? 7 : 10;
      rep0 = distanceFor(length);
    }
    var end = Math.min(done + length, size);
    for (var from = done - rep0 - 1; done < end; ) output[done++] = output[from++];
  }
  return output;
}
