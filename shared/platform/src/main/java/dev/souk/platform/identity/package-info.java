/** Who calls: claims that the gateway has checked, or a bearer token that the function checks itself. */
@NullMarked
package dev.souk.platform.identity;

import org.jspecify.annotations.NullMarked;
