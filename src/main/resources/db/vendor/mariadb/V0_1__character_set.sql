-- MariaDB before 11.6 creates databases in latin1, which holds neither Arabic nor an em dash.
alter database character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
