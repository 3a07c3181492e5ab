@NullMarked
package dev.souk.insights;

import org.jspecify.annotations.NullMarked;
