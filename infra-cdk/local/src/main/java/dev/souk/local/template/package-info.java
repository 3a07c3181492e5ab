/**
 * What the synthesised template says exists, as typed values. Nothing else tells the local cloud what to bring up: a
 * resource type, a property or an intrinsic function that is not carried out here is an error that names it.
 */
@NullMarked
package dev.souk.local.template;

import org.jspecify.annotations.NullMarked;
