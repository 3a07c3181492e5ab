/**
 * Products by the file: what its columns mean, what it would change, and how a run goes through it in bounded pieces.
 *
 * <p>A dry run and the real one are the same code; only the last step, the saving, is left out.
 */
@NullMarked
package dev.souk.imports;

import org.jspecify.annotations.NullMarked;
