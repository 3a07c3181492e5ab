/** What each partition key bears while some products sell thousands a minute, and which keys their orders share. */
@NullMarked
package dev.souk.bench.hot;

import org.jspecify.annotations.NullMarked;
