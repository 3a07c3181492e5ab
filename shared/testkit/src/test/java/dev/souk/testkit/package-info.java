/** Tests of the test kit. */
@NullMarked
package dev.souk.testkit;

import org.jspecify.annotations.NullMarked;
