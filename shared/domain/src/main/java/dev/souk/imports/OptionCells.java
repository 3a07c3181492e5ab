package dev.souk.imports;

import dev.souk.catalog.ProductOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads a product's options. Values that the file does not list are taken from the rows, in their order. */
final class OptionCells {
    private static final int LONGEST = 40;
    private static final int MOST_VALUES = 20;

    private final RowGroup group;
    private final List<ProductOption> before;
    private final List<Problem> problems;

    /** @param before the options that the product has now */
    OptionCells(RowGroup group, List<ProductOption> before, List<Problem> problems) {
        this.group = group;
        this.before = before;
        this.problems = problems;
    }

    /** Whether the file says anything of options; if not, they stay as they are. */
    boolean spoken() {
        return Column.OPTION_NAMES.stream().anyMatch(group.first()::has);
    }

    List<ProductOption> options() {
        var cells = new Cells(group.first(), problems);
        var options = new ArrayList<ProductOption>();
        for (var i = 0; i < Column.OPTION_NAMES.size(); i++) {
            var name = cells.text(Column.OPTION_NAMES.get(i), LONGEST);
            if (name.isPresent() && options.size() < i) {
                cells.problem(Column.OPTION_NAMES.get(i), "The option before it has no name; name that one first.");
            } else if (name.isPresent()) {
                options.add(new ProductOption(name.get(), values(cells, i, name.get())));
            } else {
                refuseLeftOver(i);
            }
        }
        return options;
    }

    private List<String> values(Cells cells, int option, String name) {
        var column = Column.OPTION_VALUES.get(option);
        var listed = cells.texts(column, LONGEST);
        var values = listed.isEmpty() ? fromRows(option, name) : listed;
        if (values.size() > MOST_VALUES) {
            cells.problem(column, "Has " + values.size() + " values; an option has at most " + MOST_VALUES + ".");
        }
        if (values.stream().anyMatch(String::isEmpty)) {
            cells.problem(column, "Has an empty value; take out the bar that stands alone.");
        }
        return values;
    }

    private List<String> fromRows(int option, String name) {
        var values = new LinkedHashSet<String>();
        before.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(ProductOption::values)
                .ifPresent(values::addAll);
        group.rows().forEach(row -> row.text(Column.CHOICES.get(option)).ifPresent(values::add));
        return List.copyOf(values);
    }

    private void refuseLeftOver(int option) {
        var choice = Column.CHOICES.get(option);
        group.rows().stream()
                .filter(row -> row.text(choice).isPresent())
                .findFirst()
                .ifPresent(row -> problems.add(Problem.of(
                        row,
                        choice,
                        "The product has no such option: name it in "
                                + Column.OPTION_NAMES.get(option).title() + ", or leave this empty.")));
    }

    /** The variant's value of each option. */
    static List<String> choices(Cells cells, List<ProductOption> options) {
        var choices = new ArrayList<String>();
        for (var i = 0; i < options.size(); i++) {
            var column = Column.CHOICES.get(i);
            var choice = cells.text(column, LONGEST);
            if (choice.isEmpty()) {
                cells.problem(column, "Is required: say which " + options.get(i).name() + " this variant is.");
            }
            choices.add(choice.or(() -> Optional.of("")).get());
        }
        return choices;
    }
}
