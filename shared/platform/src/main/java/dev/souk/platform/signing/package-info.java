/** Signatures over what a browser or a mail carries for us: the guest's cart and the link to an order. */
@NullMarked
package dev.souk.platform.signing;

import org.jspecify.annotations.NullMarked;
