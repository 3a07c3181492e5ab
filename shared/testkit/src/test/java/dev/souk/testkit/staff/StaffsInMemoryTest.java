package dev.souk.testkit.staff;

import dev.souk.staff.Memberships;
import dev.souk.staff.Staffs;

class StaffsInMemoryTest extends StaffsContract {
    private final StaffsInMemory staffs = new StaffsInMemory();

    @Override
    protected Staffs staffs() {
        return staffs;
    }

    @Override
    protected Memberships memberships() {
        return staffs;
    }
}
