package dev.souk.bench;

import dev.souk.bench.cold.ColdCommand;
import dev.souk.bench.cpu.CpuCommand;
import dev.souk.bench.faults.FaultsCommand;
import dev.souk.bench.flashsale.FlashSaleCommand;
import dev.souk.bench.growth.GrowthCommand;
import dev.souk.bench.growth.SellersCommand;
import dev.souk.bench.hot.HotProductsCommand;
import dev.souk.bench.idle.IdleCommand;
import dev.souk.bench.images.ImagesCommand;
import dev.souk.bench.importing.ImportCommand;
import dev.souk.bench.importing.ImportProducts;
import dev.souk.bench.pages.PagesCommand;
import dev.souk.bench.replay.ReplayOrders;
import dev.souk.bench.search.IndexCommand;
import dev.souk.bench.search.ScaleCommand;
import dev.souk.bench.search.SearchCommand;
import dev.souk.bench.units.UnitsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of all programs; {@code ./souk} starts it. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            ColdCommand.class,
            CpuCommand.class,
            FaultsCommand.class,
            FlashSaleCommand.class,
            GrowthCommand.class,
            HotProductsCommand.class,
            IdleCommand.class,
            ImagesCommand.class,
            ImportCommand.class,
            ImportProducts.class,
            IndexCommand.class,
            PagesCommand.class,
            ReplayOrders.class,
            ScaleCommand.class,
            SearchCommand.class,
            SellersCommand.class,
            UnitsCommand.class
        })
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((fault, command, _) -> {
                    command.getErr().println(fault.getMessage());
                    return 1;
                })
                .execute(arguments));
    }
}
