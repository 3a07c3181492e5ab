@NullMarked
package dev.souk.storage.importing;

import org.jspecify.annotations.NullMarked;
