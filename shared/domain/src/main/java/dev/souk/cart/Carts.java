package dev.souk.cart;

/** All carts. A guest's is forgotten 30 days after its last change. */
public interface Carts {
    /** The cart of an owner as it was last saved, or an empty one. */
    Cart find(CartOwner owner);

    /**
     * Keeps a cart.
     *
     * @param cart its version is one more than that of the cart that was found
     * @return false where somebody saved or removed that cart meanwhile; then nothing is written
     */
    boolean save(Cart cart);

    /**
     * Forgets a cart.
     *
     * @param cart as it was found
     * @return false where somebody saved it meanwhile; then it stays
     */
    boolean remove(Cart cart);
}
