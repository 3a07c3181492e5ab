/** Leave to send a file straight to S3: forms that S3 checks by itself, as AWS's signature version 4 has them. */
@NullMarked
package dev.souk.platform.uploads;

import org.jspecify.annotations.NullMarked;
