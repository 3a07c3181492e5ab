/**
 * S3's events, which the engine does not have: a front before the engine passes every request on as it is, notes what is
 * about to change, and once it has changed calls the functions that the template names.
 */
@NullMarked
package dev.souk.local.buckets;

import org.jspecify.annotations.NullMarked;
