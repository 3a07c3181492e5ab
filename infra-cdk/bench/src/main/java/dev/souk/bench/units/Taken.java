package dev.souk.bench.units;

/**
 * What requests of one kind took.
 *
 * @param read units of DynamoDB, 4 kB each; an eventually consistent read is a half
 * @param write units of DynamoDB, 1 kB each
 * @param requests to another service than DynamoDB
 */
record Taken(double read, double write, int requests) {
    static final Taken NOTHING = new Taken(0, 0, 0);

    static Taken units(double read, double write) {
        return new Taken(read, write, 0);
    }

    Taken plus(Taken more) {
        return new Taken(read + more.read, write + more.write, requests + more.requests);
    }
}
