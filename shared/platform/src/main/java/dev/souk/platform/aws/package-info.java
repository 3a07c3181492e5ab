/** AWS SDK clients, made when first used, with time-outs and retries that fit a function's life. */
@NullMarked
package dev.souk.platform.aws;

import org.jspecify.annotations.NullMarked;
