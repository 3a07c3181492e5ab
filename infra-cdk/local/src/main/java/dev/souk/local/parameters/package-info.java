/** The stand-in for the parameter store of Systems Manager: secrets that functions read, made by chance at first use. */
@NullMarked
package dev.souk.local.parameters;

import org.jspecify.annotations.NullMarked;
