package dev.souk.catalog;

/** What keeps a list of categories from being the shop's tree. Positions count from 0. */
public sealed interface CategoryFlaw {
    /** There are more than {@link CategoryTree#MOST}. */
    record TooMany() implements CategoryFlaw {}

    /** All together weigh more than {@link CategoryTree#HEAVIEST}. */
    record TooHeavy(int bytes) implements CategoryFlaw {}

    /** An earlier category has the same id. */
    record IdRepeated(int category) implements CategoryFlaw {}

    /** The name is blank, or longer than {@link CategoryTree#LONGEST_NAME}, or has what is no character in it. */
    record NameUnfit(int category) implements CategoryFlaw {}

    /** An earlier category of the same parent has the same name, but for capitals. */
    record NameRepeated(int category, int earlier) implements CategoryFlaw {}

    /** There is no such parent. */
    record ParentUnknown(int category) implements CategoryFlaw {}

    /** The category would be below itself. */
    record BelowItself(int category) implements CategoryFlaw {}

    /** The parent comes after it. */
    record BeforeItsParent(int category) implements CategoryFlaw {}

    /** It is on a level below {@link CategoryTree#DEEPEST}. */
    record TooDeep(int category) implements CategoryFlaw {}
}
