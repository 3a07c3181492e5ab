/** Pages and maps of the site in memory, and what every place for them owes. */
@NullMarked
package dev.souk.testkit.pages;

import org.jspecify.annotations.NullMarked;
