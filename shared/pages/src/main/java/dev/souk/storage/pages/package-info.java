/** Pages and maps of the site in S3, from which the edge serves them, and the storefront's shells, which its deployment puts there. */
@NullMarked
package dev.souk.storage.pages;

import org.jspecify.annotations.NullMarked;
