package dev.souk.bench.faults;

/** How a call can go wrong. Which of them a call can meet depends on what it is: see {@link Call#faults}. */
enum Fault {
    /** Nothing goes wrong. */
    NONE,
    /** It fails before it took effect. */
    BEFORE,
    /** It takes effect, and the reply is lost. */
    AFTER,
    /** It times out, and takes effect after the next call. What is delivered comes after what was sent later. */
    LATE,
    /** It times out, and takes effect after all else of the journey. */
    LAST,
    /** The service has no capacity for it. */
    THROTTLED,
    /** The function is ended at its time-out before the call took effect. */
    KILLED_BEFORE,
    /** The function is ended at its time-out after the call took effect. */
    KILLED_AFTER,
    /** It is made or delivered twice, as a client does that had no reply to the first. */
    TWICE,
    /** While it is on its way, another does the whole of the same work. */
    RACED,
    /** While an order is on its way, another buyer takes so much that too little is left. */
    RIVALLED,
    /** A part of the batch fails. */
    PARTLY,
    /** It never comes, and nobody sends it again. */
    NEVER
}
