/** Makes in the engines what the template says exists: tables, queues, buckets. */
@NullMarked
package dev.souk.local.resources;

import org.jspecify.annotations.NullMarked;
