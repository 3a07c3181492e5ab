/** Who may sell here: applications, what they have to tell, and what administrators decide of them. */
@NullMarked
package dev.souk.sellers;

import org.jspecify.annotations.NullMarked;
