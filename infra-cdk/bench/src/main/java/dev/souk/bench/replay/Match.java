package dev.souk.bench.replay;

/** So many pieces of a product that are to be given back of the order of an invoice. */
record Match(String invoice, String stockCode, int quantity) {}
