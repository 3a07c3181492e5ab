/** Orders as a request asks for them: by an id in the path, and by a membership or a signed link. */
@NullMarked
package dev.souk.platform.orders;

import org.jspecify.annotations.NullMarked;
