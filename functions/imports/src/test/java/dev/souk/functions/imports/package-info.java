@NullMarked
package dev.souk.functions.imports;

import org.jspecify.annotations.NullMarked;
