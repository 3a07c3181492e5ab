package dev.souk.functions.notifications;

/** A mail, and to whom it goes. */
record Letter(String address, Mail mail) {}
