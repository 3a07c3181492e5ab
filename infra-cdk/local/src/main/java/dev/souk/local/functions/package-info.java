/**
 * Calls functions as Lambda would: in this process by their names, or each in processes of its own out of the zip that
 * deploys, behind the Lambda Runtime API.
 */
@NullMarked
package dev.souk.local.functions;

import org.jspecify.annotations.NullMarked;
