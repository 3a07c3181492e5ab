/**
 * API Gateway's HTTP API and the edge in front of it: routes, JWT authoriser, throttles, payload format 2.0, and which
 * path goes to the gateway, to a bucket or to the storefront.
 */
@NullMarked
package dev.souk.local.gateway;

import org.jspecify.annotations.NullMarked;
