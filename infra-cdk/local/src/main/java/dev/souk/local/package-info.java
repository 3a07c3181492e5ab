/** Starts the local cloud: reads the template, brings up the engines, wires what the template names, prints the box. */
@NullMarked
package dev.souk.local;

import org.jspecify.annotations.NullMarked;
