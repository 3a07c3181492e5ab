/** Tests of the gateway against what API Gateway's documentation says and shows. */
@NullMarked
package dev.souk.local.gateway;

import org.jspecify.annotations.NullMarked;
