/** What a native build needs to be told about the libraries that the platform stands on, each with its reason. */
@NullMarked
package dev.souk.platform.nativeimage;

import org.jspecify.annotations.NullMarked;
