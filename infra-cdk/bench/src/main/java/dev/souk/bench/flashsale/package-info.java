/** Many buyers for few pieces, over HTTP, while things break: is exactly what there was sold? */
@NullMarked
package dev.souk.bench.flashsale;

import org.jspecify.annotations.NullMarked;
