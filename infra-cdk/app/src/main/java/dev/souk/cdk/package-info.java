/**
 * The CDK app: what Souk is made of on AWS. The contract says which operations and workers there are and what each may do;
 * the stacks here turn that into functions, routes and roles, so that an operation that is added to the contract needs no
 * change in this package. Stacks are thin and hand each other interfaces ({@code ITable}, {@code IQueue}), never stacks.
 */
@NullMarked
package dev.souk.cdk;

import org.jspecify.annotations.NullMarked;
