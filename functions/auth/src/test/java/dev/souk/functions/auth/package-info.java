/** Tests of the endpoints over an identity provider in memory, and of the Cognito adapter over a client that refuses. */
@NullMarked
package dev.souk.functions.auth;

import org.jspecify.annotations.NullMarked;
