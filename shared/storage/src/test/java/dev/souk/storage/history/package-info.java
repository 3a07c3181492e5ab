@NullMarked
package dev.souk.storage.history;

import org.jspecify.annotations.NullMarked;
