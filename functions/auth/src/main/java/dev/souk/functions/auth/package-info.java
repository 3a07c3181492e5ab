/**
 * Sign-up to sign-out over the identity provider. No answer tells whether an address has an account, but to who shows its
 * password; passwords, codes and tokens go through and are never logged.
 */
@NullMarked
package dev.souk.functions.auth;

import org.jspecify.annotations.NullMarked;
