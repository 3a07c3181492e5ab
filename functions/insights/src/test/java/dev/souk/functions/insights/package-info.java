@NullMarked
package dev.souk.functions.insights;

import org.jspecify.annotations.NullMarked;
