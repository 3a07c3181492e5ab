/**
 * What the synthesised templates bill in a month in which nobody comes. Each resource type has a rule; one that has none is
 * an error, so that nothing that bills is added unseen.
 */
@NullMarked
package dev.souk.bench.idle;

import org.jspecify.annotations.NullMarked;
