/** Tests of the Cognito stand-in: of what it shares with Cognito through the real SDK, of its clock and file directly. */
@NullMarked
package dev.souk.local.cognito;

import org.jspecify.annotations.NullMarked;
