/** Tests of the parameter store's stand-in, by the real SDK. */
@NullMarked
package dev.souk.local.parameters;

import org.jspecify.annotations.NullMarked;
