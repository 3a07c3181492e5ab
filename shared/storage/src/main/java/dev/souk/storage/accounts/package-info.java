/** The accounts table: what members say of themselves, and where they have things sent. Keys and units: the README of this module. */
@NullMarked
package dev.souk.storage.accounts;

import org.jspecify.annotations.NullMarked;
