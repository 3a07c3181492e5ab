/** Tests of the state file, a killed process among them. */
@NullMarked
package dev.souk.local.state;

import org.jspecify.annotations.NullMarked;
