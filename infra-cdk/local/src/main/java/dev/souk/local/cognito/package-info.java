/**
 * The stand-in for Cognito user pools: the operations that Souk calls, with Cognito's errors, limits and tokens. Codes go to
 * a {@link dev.souk.local.cognito.CodeMail}. What it does not carry out it refuses by name.
 */
@NullMarked
package dev.souk.local.cognito;

import org.jspecify.annotations.NullMarked;
