/** What shoppers say of what they bought, what sellers answer, and what administrators let stand. */
@NullMarked
package dev.souk.reviews;

import org.jspecify.annotations.NullMarked;
