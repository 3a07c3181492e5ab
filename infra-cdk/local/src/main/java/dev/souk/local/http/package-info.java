/** HTTP requests and responses as plain values, so that gateway, stand-ins and console need no server to be tested. */
@NullMarked
package dev.souk.local.http;

import org.jspecify.annotations.NullMarked;
