package dev.souk.functions.imports;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Products;
import dev.souk.catalog.SellerStandings;
import dev.souk.imports.ImportCancelling;
import dev.souk.imports.ImportRun;
import dev.souk.imports.ImportStarting;
import dev.souk.imports.ImportSteps;
import dev.souk.imports.Imports;
import dev.souk.imports.UploadedFiles;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Puts the domain's decisions over the ports. */
@ApplicationScoped
class ImportBeans {
    @Produces
    @Dependent
    ImportStarting starting(Imports imports, ImportSteps steps, UploadedFiles files, Clock clock) {
        return new ImportStarting(imports, steps, files, clock);
    }

    @Produces
    @Dependent
    ImportCancelling cancelling(Imports imports, Clock clock) {
        return new ImportCancelling(imports, clock);
    }

    @Produces
    @Dependent
    ImportRun run(
            Imports imports,
            ImportSteps steps,
            UploadedFiles files,
            Products products,
            SellerStandings standings,
            Categories categories,
            Settings settings,
            Clock clock) {
        return new ImportRun(
                imports,
                steps,
                files,
                new FileFormats(),
                products,
                standings,
                categories,
                settings.currencies(),
                clock);
    }
}
