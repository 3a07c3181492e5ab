/** Products by the file: start an import, follow it, cancel it, and take products out in the same form. */
@NullMarked
package dev.souk.functions.imports;

import org.jspecify.annotations.NullMarked;
