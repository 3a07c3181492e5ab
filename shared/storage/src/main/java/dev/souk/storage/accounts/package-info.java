/** The accounts table: what members say of themselves. Keys and units: the README of this module. */
@NullMarked
package dev.souk.storage.accounts;

import org.jspecify.annotations.NullMarked;
